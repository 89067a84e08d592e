// Makes `tf.grad` work in Node. The gradients belong to the package's other build than its entry there; that build's
// tensors need their operations too.
import "@tensorflow/tfjs-core/dist/base_side_effects.js";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
