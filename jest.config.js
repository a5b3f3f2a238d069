const transform = { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] };

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  transform,
  setupFiles: ['<rootDir>/tests/support/property-seed.ts'],
  testTimeout: 120_000,
  // Jest keeps one core free, which leaves one of two.
  maxWorkers: '100%',
};
