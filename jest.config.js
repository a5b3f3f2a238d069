// Jest runs tests in a context of its own, where each look at a global name is slow; these it hands to every file as local names.
const builtIns = 'Array Boolean Error Infinity JSON Map Math Number Object Reflect RegExp Set String Symbol WeakMap'.split(' ');
const transform = { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] };

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  transform,
  sandboxInjectedGlobals: builtIns,
  setupFiles: ['<rootDir>/tests/support/property-seed.ts'],
  testTimeout: 120_000,
  // Jest keeps one core free, which leaves one of two.
  maxWorkers: '100%',
};
