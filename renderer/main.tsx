/** The page starts here. */
import './ui/controls.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { TextProvider } from './ui/text.tsx';
import './ui/theme.css';
import './ui/shell.css';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <TextProvider>
      <App />
    </TextProvider>,
  );
}
