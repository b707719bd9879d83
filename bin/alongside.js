#!/usr/bin/env node
// The command line is TypeScript and shares the parser with the app; tsx runs it without a build step.
import { tsImport } from 'tsx/esm/api';

const { main } = await tsImport('../src/cli/main.ts', import.meta.url);
process.exitCode = await main(process.argv.slice(2));
