// Whether YAML files are as a JSON Schema says, by ajv and js-yaml: what people write who check YAML with node. Dates stay
// texts, as the schema wants them.
// Usage: ajv.js NPM SCHEMA LIST   NPM has node_modules, LIST names a file on each line

const fs = require("fs");
const [npm, schema, list] = process.argv.slice(2);
const Ajv = require(`${npm}/node_modules/ajv/dist/2020`);
const yaml = require(`${npm}/node_modules/js-yaml`);

const read = (path) => fs.readFileSync(path, "utf8");
const isRight = new Ajv({ strict: false }).compile(JSON.parse(read(schema)));
const files = read(list).trimEnd().split("\n");
const wrong = files.filter((file) => !isRight(yaml.load(read(file), { schema: yaml.CORE_SCHEMA })));
console.log(`${files.length} files, ${wrong.length} of them wrong`);
process.exitCode = wrong.length ? 1 : 0;
