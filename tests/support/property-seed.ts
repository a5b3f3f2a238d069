import fc from 'fast-check';

// The same cases in every run, so that a red run is somebody's change; PROPERTY_SEED=<number> looks at other cases.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? '20261122') });
