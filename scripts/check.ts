// npm run check: format, lint, types, layers, unused code.
import { runChecks } from './checks.ts';

process.exitCode = runChecks().failed === 0 ? 0 : 1;
