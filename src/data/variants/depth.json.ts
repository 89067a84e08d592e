import type {BuiltDepths} from "../../components/variants/variants.js";
import {mnistDigits} from "../mnistDigits.js";
import {variantFacts, variantsOf} from "./variantRows.js";

const rows = variantsOf("depth").map(({variant, runs}) => ({
  ...variantFacts(variant, runs),
  runs: runs.map(({seed, wrong, loss, unsteady}) => ({seed, wrong, loss, unsteady}))
}));

process.stdout.write(JSON.stringify({digits: mnistDigits().test.count, rows} satisfies BuiltDepths));
