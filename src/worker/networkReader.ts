import {describedNetwork} from "../network/networkFile/describedNetwork.js";
import {networkAmong} from "../network/networkFile/networkAmong.js";
import {readNetworkFile} from "../network/networkFile/readNetworkFile.js";
import type {ReadReply, ReadRequest} from "./protocol.js";

// A worker for one network: it reads the files that it is sent, says what they hold, and is ended.

self.onmessage = async ({data}: MessageEvent<ReadRequest>) => {
  try {
    send({kind: "progress", words: "Reading the files …"});
    const {file, labels} = await networkAmong(data.files.map(given));
    send({kind: "progress", words: `Reading the network in ${file.path} …`});
    const network = describedNetwork(await readNetworkFile(file, {labels}), data.size);
    send({kind: "read", network}, [network.weights.buffer]);
  } catch (error) {
    const {message} = error instanceof Error ? error : new Error(String(error));
    send({kind: "failure", message: message.split("\n", 1)[0].slice(0, 600)});
  }
};

function given(file: File) {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return {path: file.webkitRelativePath || file.name, size: file.size, bytes};
}

function send(reply: ReadReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, {transfer});
}
