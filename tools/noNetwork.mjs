/**
 * Loaded before everything else (`NODE_OPTIONS=--import=…/tools/noNetwork.mjs`),
 * makes every connection of this process and of its children to any host but
 * this machine throw. So a build that passes under it needs no network.
 */
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

/** Returns true if the given *host* is this machine. */
function isLocal(host) {
  const name = String(host)
    .replace(/^\[|\]$/g, "")
    .toLowerCase();
  return (
    name === "" ||
    name === "localhost" ||
    name === "::1" ||
    name === "::" ||
    /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(name) ||
    name === "0.0.0.0"
  );
}

function check(host) {
  if (host != null && !isLocal(host)) throw new Error(`network forbidden: ${host}`);
}

/** Returns the host that the arguments of `socket.connect` name; undefined for pipes and for the default, localhost. */
function hostOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args; // node:net passes its own normalized arguments as one array
  if (typeof first === "object" && first !== null) return first.path == null ? first.host : undefined;
  return Number.isFinite(Number(first)) && typeof second === "string" ? second : undefined;
}

const {connect} = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  check(hostOf(args));
  return connect.apply(this, args);
};

const {send} = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  check(args.find((arg, i) => i > 0 && typeof arg === "string"));
  return send.apply(this, args);
};

for (const resolver of [dns, dns.promises]) {
  const {lookup} = resolver;
  resolver.lookup = (host, ...rest) => {
    check(host);
    return lookup.call(resolver, host, ...rest);
  };
}

// Without this, fetch would say “fetch failed” and hide the reason in its cause.
const {fetch} = globalThis;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, "data:");
  if (/^https?:$/.test(url.protocol)) check(url.hostname);
  return fetch(input, init);
};
