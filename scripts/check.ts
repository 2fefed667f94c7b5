// npm run check: format, lint, types, layers, unused code, builds and their sizes.
import { runChecks } from './checks.ts';

process.exitCode = runChecks().failed === 0 ? 0 : 1;
