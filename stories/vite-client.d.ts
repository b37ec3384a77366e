// Imports of style sheets, and `import.meta.glob`.
import 'vite/client';
