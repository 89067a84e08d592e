// Makes `tf.grad` work: the core package alone has no gradients, and the whole one registers them with it.
import "@tensorflow/tfjs";
