import a11y from 'eslint-plugin-jsx-a11y-x'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  { ignores: ['target/', 'node_modules/', 'dist/'] },
  ts.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'jsx-a11y-x': a11y, 'react-hooks': hooks },
    rules: {
      ...(a11y.configs?.recommended?.rules ?? a11y.flatConfigs?.recommended?.rules),
      // only used in dialogs, where the focus has to go somewhere
      'jsx-a11y-x/no-autofocus': 'off',
      // forms listen for Ctrl+Enter and for the focus leaving, on behalf of their fields
      'jsx-a11y-x/no-noninteractive-element-interactions': ['error', { handlers: ['onClick'] }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'Case content never stays in the browser in the clear.' },
        { name: 'fetch', message: 'Use the wrapper in src/api, which knows CSRF, versions and problems.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Trusted Types forbid it.' },
      ],
    },
  },
)
