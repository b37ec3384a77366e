// What the analyzer exports and its own types leave out.
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type {AnalyzerPlugin} from '@custom-elements-manifest/analyzer/src/create.js';
  export function litPlugin(): AnalyzerPlugin[];
}

declare module '@custom-elements-manifest/analyzer/src/create.js' {
  import type {Module, Package} from 'custom-elements-manifest';
  import type {Node, SourceFile} from 'typescript';

  /** A plugin as far as this project uses it. Nodes belong to the analyzer's own TypeScript: ask them with its `ts`. */
  export interface AnalyzerPlugin {
    name: string;
    collectPhase?(phase: {node: Node}): void;
    analyzePhase?(phase: {node: Node; moduleDoc: Module}): void;
    packageLinkPhase?(phase: {customElementsManifest: Package}): void;
  }
  export function create(input: {modules: SourceFile[]; plugins: AnalyzerPlugin[]}): Package;
}
