import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const NO_DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const NO_ASCII_WORDS = {
  selector: 'Literal[regex.pattern=/\\\\[bBwW]/]',
  message: 'In JavaScript \\b and \\w know ASCII only and cut Vietnamese words; use (?<!\\p{L}) and (?!\\p{L}) with the u flag.',
};

export default tseslint.config(
  { ignores: ['dist', 'out', '.cache', '**/*.js', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT, NO_ENUM, NO_ASCII_WORDS],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'console', 'setTimeout', 'fetch'],
      'no-restricted-syntax': [
        'error',
        { selector: 'ClassDeclaration', message: 'The core is data and functions.' },
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        NO_DEFAULT,
        NO_ENUM,
        NO_ASCII_WORDS,
      ],
    },
  },
  {
    files: ['src/office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      // load-object-before-read and call-sync-before-read do not follow proxies through functions and are left out.
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
