import {dirname, resolve} from 'node:path';
import ts from 'typescript';

/** What the types of the sources say, where a value at hand does not: literal types, comments, details of events. */
const program = opened();
const checker = program.getTypeChecker();

/** A property of a type, as a reader needs it. */
export interface Described {
  readonly name: string;
  readonly required: boolean;
  /** As TypeScript writes it. */
  readonly type: string;
  readonly about: string;
}

/** The options that an adapter is opened with. */
export function optionsOfAdapter(file: string, name: string): readonly Described[] {
  const symbol = exported(file, name);
  const open = checker.getTypeOfSymbol(symbol).getProperty('open');
  const [signature] = open ? checker.getTypeOfSymbol(open).getCallSignatures() : [];
  const [options] = signature?.getParameters() ?? [];
  if (!options) throw new Error(`[docs] ${file}: expected an adapter with open(options)`);
  return propertiesOf(checker.getTypeOfSymbol(options));
}

/** The comment of something that a file exports. */
export function aboutExport(file: string, name: string): string {
  return commentOf(exported(file, name));
}

/**
 * What a class comment says under a tag that the manifest does not know, such as `@keyboard`, and then what those of the
 * classes say that it extends. One text a tag.
 */
export function tagsOfClass(file: string, name: string, tag: string): string[] {
  return [exported(file, name), ...basesOf(exported(file, name))]
    .flatMap((symbol) => symbol.getJsDocTags(checker))
    .filter((found) => found.name === tag)
    .map(({text}) => unlinked(ts.displayPartsToString(text)));
}

function basesOf(symbol: ts.Symbol): ts.Symbol[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  if (!type.isClassOrInterface()) return [];
  return checker.getBaseTypes(type).flatMap(({symbol: base}) => [base, ...basesOf(base)]);
}

/** A reason why a metric has no value. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** The reasons that a metric may give instead of a value: those in its file, and in what that imports of its family. */
export function reasonsOfMetric(name: string): readonly Reason[] {
  const declaration = checker.getAliasedSymbol(exported('src/metrics/index.ts', name)).valueDeclaration;
  const first = declaration?.getSourceFile();
  const seen = new Set<ts.SourceFile>();
  const reasons = new Map<string, Reason>();
  const look = (source: ts.SourceFile): void => {
    if (seen.has(source)) return;
    seen.add(source);
    const visit = (node: ts.Node): void => {
      const reason = ts.isCallExpression(node) ? reasonOf(node) : undefined;
      if (reason && !reasons.has(reason.code)) reasons.set(reason.code, reason);
      node.forEachChild(visit);
    };
    visit(source);
    for (const imported of importsWithin(source)) look(imported);
  };
  if (first) look(first);
  return [...reasons.values()];
}

/** The files of its own folder that a file imports. */
function importsWithin(source: ts.SourceFile): ts.SourceFile[] {
  return source.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const {text} = node.moduleSpecifier;
    if (!text.startsWith('./')) return [];
    return program.getSourceFile(resolve(dirname(source.fileName), text.replace(/\.js$/, '.ts'))) ?? [];
  });
}

/** `insufficient('no-rows', 'No rows yet')`; what a text is given at run time is an ellipsis. */
function reasonOf({expression, arguments: given}: ts.CallExpression): Reason | undefined {
  const [code, text] = given;
  if (expression.getText() !== 'insufficient' || !code || !text || !ts.isStringLiteral(code)) return undefined;
  if (ts.isStringLiteralLike(text)) return {code: code.text, text: text.text};
  if (!ts.isTemplateExpression(text)) return {code: code.text, text: ''};
  const spans = text.templateSpans.map(({literal}) => `…${literal.text}`);
  return {code: code.text, text: text.head.text + spans.join('')};
}

/** The detail of an event class and what the class says about itself. */
export function eventClass(name: string): {readonly detail: string; readonly about: string} {
  for (const source of own()) {
    const found = source.statements.find((node) => ts.isClassDeclaration(node) && node.name?.text === name);
    if (!found || !ts.isClassDeclaration(found)) continue;
    const [base] = found.heritageClauses?.flatMap(({types}) => [...types]) ?? [];
    const [detail] = base?.typeArguments ?? [];
    const symbol = found.name && checker.getSymbolAtLocation(found.name);
    return {detail: detail ? detailText(detail) : '', about: symbol ? commentOf(symbol) : ''};
  }
  throw new Error(`[docs] ${name}: expected an event class in src, got none`);
}

/** A detail that is an interface of ours is told by its members. */
function detailText(node: ts.TypeNode): string {
  const type = checker.getTypeAtLocation(node);
  if (!ts.isTypeReferenceNode(node) || !type.isClassOrInterface()) return compact(node.getText());
  const members = propertiesOf(type).map(({name, type: text}) => `${name}: ${text}`);
  return `{${members.join('; ')}}`;
}

function compact(text: string): string {
  return text.replaceAll('readonly ', '').replaceAll(/\s+/g, ' ');
}

/** Comments of the members of the object that a file exports as a constant, by name. */
export function commentsOfMembers(file: string, name: string): ReadonlyMap<string, string> {
  const properties = checker.getTypeOfSymbol(exported(file, name)).getProperties();
  return new Map(properties.map((property) => [property.name, commentOf(property)]));
}

/** The stable codes of errors: every exported union that is called `…ErrorCode`, by the class of the errors. */
export function errorCodes(): ReadonlyMap<string, readonly string[]> {
  const found = own()
    .flatMap((source) => [...source.statements])
    .filter((node) => ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('ErrorCode'))
    .map((node) => node as ts.TypeAliasDeclaration);
  return new Map(
    found.map((node) => {
      const type = checker.getTypeAtLocation(node);
      const members = type.isUnion() ? type.types : [type];
      const codes = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
      return [node.name.text.slice(0, -'Code'.length), codes.sort()];
    }),
  );
}

function opened(): ts.Program {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({messageText}) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host);
  if (!config) throw new Error('[docs] tsconfig.json: expected a configuration, got none');
  return ts.createProgram(config.fileNames.filter(isOwn), config.options);
}

function own(): ts.SourceFile[] {
  return program.getSourceFiles().filter(({fileName}) => isOwn(fileName));
}

function isOwn(file: string): boolean {
  return resolve(file).startsWith(resolve('src/'));
}

function exported(file: string, name: string): ts.Symbol {
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  const found = symbol && checker.getExportsOfModule(symbol).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`[docs] ${file}: expected it to export ${name}`);
  return found;
}

function propertiesOf(type: ts.Type): Described[] {
  return type.getProperties().map((property) => ({
    name: property.name,
    required: (property.flags & ts.SymbolFlags.Optional) === 0,
    type: textOf(checker.getTypeOfSymbol(property)),
    about: commentOf(property),
  }));
}

function textOf(type: ts.Type): string {
  const {NoTruncation, UseSingleQuotesForStringLiteralType} = ts.TypeFormatFlags;
  return checker.typeToString(type, undefined, NoTruncation | UseSingleQuotesForStringLiteralType);
}

function commentOf(symbol: ts.Symbol): string {
  return unlinked(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
}

/** `{@link name}` leads nowhere outside of an editor. */
function unlinked(text: string): string {
  return text.replaceAll(/\{@link (\w+)\}/g, '`$1`').trim();
}
