// Worker threads do not inherit tsx, so each starts it for itself.
import { tsImport } from 'tsx/esm/api';

await tsImport('./worker.ts', import.meta.url);
