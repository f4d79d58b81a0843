/**
 * Opens SMART Health Links with a reader that is not ours. One JSON request on each line of standard input
 * (`{ link, recipient, passcode?, embeddedLengthMax? }`), one JSON answer on each line of standard output: what was
 * decrypted, or the name of the error.
 */
import { createInterface } from "node:readline";
import { SHLViewer } from "kill-the-clipboard";

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}

async function answer({ link, ...asked }) {
  try {
    const { manifest, fhirResources } = await new SHLViewer({ shlinkURI: link }).resolveSHL(asked);
    return { manifest: manifest ?? null, resources: fhirResources };
  } catch (error) {
    return { error: error.name };
  }
}
