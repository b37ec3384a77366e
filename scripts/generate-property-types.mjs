// What types the properties of the elements have, as text that means something to who reads the manifest:
// `'all' | 'latest' | null` and not `Unset<GivenOptions<M>>['answers']`. The analyzer reads no types, TypeScript does.
import ts from 'typescript';

/** Longer than this, a type is named by where it stands. */
const LONGEST = 100;

/** Types of the public properties by class, then by name. @returns {Map<string, Map<string, string>>} */
export function propertyTypes() {
  const {options} = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.build.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram(['src/components/index.ts'], options);
  const checker = program.getTypeChecker();
  const index = program.getSourceFile('src/components/index.ts');
  const module = index && checker.getSymbolAtLocation(index);
  if (!module) throw new Error('[generate] src/components/index.ts: expected a module');
  return new Map(
    checker.getExportsOfModule(module).map((exported) => {
      const element = checker.getAliasedSymbol(exported);
      const properties = checker.getDeclaredTypeOfSymbol(element).getProperties();
      return [
        exported.name,
        new Map(properties.map((property) => [property.name, textOf(checker, element.name, property)])),
      ];
    }),
  );
}

/** @param {ts.TypeChecker} checker @param {string} element @param {ts.Symbol} property */
function textOf(checker, element, property) {
  const type = checker.getTypeOfSymbol(property);
  const members = type.isUnion() ? type.types : [type];
  const text = members.every(isPlain) ? unionOf(members.map((member) => print(checker, member))) : print(checker, type);
  return text.length > LONGEST ? `${element}['${property.name}']` : text;
}

/** The order of a union is an accident of what TypeScript has met before; ours is by name, what is not set last. @param {string[]} texts */
function unionOf(texts) {
  const rank = (/** @type {string} */ text) => ['null', 'undefined'].indexOf(text);
  const sorted = texts.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return sorted.join(' | ').replace('false | true', 'boolean');
}

/** A literal, or a type that has no parts. @param {ts.Type} type */
function isPlain({flags}) {
  const {Literal, String, Number, Boolean, Null, Undefined} = ts.TypeFlags;
  return (flags & (Literal | String | Number | Boolean | Null | Undefined)) !== 0;
}

/** @param {ts.TypeChecker} checker @param {ts.Type} type */
function print(checker, type) {
  return checker.typeToString(
    type,
    undefined,
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType,
  );
}
