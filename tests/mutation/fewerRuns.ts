import fc from 'fast-check';

// The same examples for every mutant, so that a score can be had again; fewer of them, and none made smaller once one fails: a mutant is dead then.
fc.configureGlobal({ seed: 20261126, numRuns: 60, endOnFailure: true });
