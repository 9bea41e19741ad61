import js from '@eslint/js';
import { configs as regexp } from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', '.cache/', '.vscode-test/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  regexp['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // It objects to spreading a string into its characters, which is meant where it is written.
      '@typescript-eslint/no-misused-spread': 'off',
      // The groups of a pattern that has matched: the compiler takes each for possibly absent.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Texts carry soft hyphens, marks of direction and form feeds, which patterns must name.
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-param-reassign': 'error',
    },
  },
  {
    rules: {
      // Text comes from anyone's document: a pattern that can take quadratic time on it is a fault.
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
      // It compares alternatives by building their automata, and does not come back from bounded repetitions of \p{L}.
      'regexp/no-dupe-disjunctions': 'off',
      // Patterns are composed of named parts and write digits and letters of several scripts: what is shortest is not what reads best.
      'regexp/no-obscure-range': 'off',
      'regexp/no-useless-character-class': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-range': 'off',
      'regexp/prefer-w': 'off',
    },
  },
  {
    files: ['server/src/core/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'fetch',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the core has no clock' },
        { object: 'Math', property: 'random', message: 'the core gives the same answer every time' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the core has no clock' },
      ],
    },
  },
  {
    files: ['server/src/**', 'client/src/**'],
    ignores: ['server/src/core/**', 'server/src/cli/**'],
    // Over stdio, what is printed would end up in the protocol.
    rules: { 'no-console': 'error' },
  },
  {
    files: ['test/**', 'scripts/**'],
    // Their text is their own.
    rules: { 'regexp/no-super-linear-move': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', process: 'readonly', __filename: 'readonly' } },
  },
);
