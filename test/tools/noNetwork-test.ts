import {execFile} from "node:child_process";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {fileURLToPath, pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {expect, it} from "vitest";

const guard = pathToFileURL(fileURLToPath(new URL("../../tools/noNetwork.mjs", import.meta.url))).href;

/** Runs a program under the guard and returns what it prints. */
async function run(program: string): Promise<string> {
  const env = {...process.env, NODE_OPTIONS: `--import=${guard}`};
  const {stdout} = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {env});
  return stdout.trim();
}

const attempts = {
  fetch: "await fetch('https://example.com/')",
  https:
    "const {get} = await import('node:https'); await new Promise((f, g) => get('https://example.com/', f).on('error', g))",
  http: "const {get} = await import('node:http'); await new Promise((f, g) => get({host: '192.0.2.1', port: 80}, f).on('error', g))",
  net: "const {connect} = await import('node:net'); await new Promise((f, g) => connect(80, '192.0.2.1', f).on('error', g))",
  tls: "const {connect} = await import('node:tls'); await new Promise((f, g) => connect(443, 'example.com', f).on('error', g))",
  dns: "const {promises} = await import('node:dns'); await promises.lookup('example.com')",
  "a child": `const {execFileSync} = await import('node:child_process'); execFileSync(process.execPath, ['-e', "fetch('https://example.com/').catch((e) => {console.error(e.message); process.exit(1)})"], {stdio: 'pipe'})`
};

for (const [name, attempt] of Object.entries(attempts)) {
  it(`under the guard a connection to another host by ${name} fails and says so`, async () => {
    expect(
      await run(`try { ${attempt}; console.log("connected") } catch (error) { console.log(error.message) }`)
    ).toMatch(/network forbidden: (example\.com|192\.0\.2\.1)/);
  });
}

it("under the guard this machine is reached", async () => {
  const server = createServer((_, response) => response.end("here"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  expect(
    await run(
      `console.log(await (await fetch("http://localhost:${port}/").catch(() => fetch("http://127.0.0.1:${port}/"))).text())`
    )
  ).toBe("here");
  server.close();
});
