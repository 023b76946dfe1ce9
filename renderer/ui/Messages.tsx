/** What happened, said once: done work and notices go by themselves, problems stay until they are read. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { type Message, useDesk } from '../state/desk.ts';
import { IconButton } from './IconButton.tsx';
import { keepFocus } from './panes.ts';
import { Problems, useText } from './text.tsx';

const STAYS_MS = { done: 5000, notice: 8000 };

export function Messages() {
  const t = useText();
  const messages = useDesk((state) => state.messages);
  return (
    // Heard, and dismissed, over an open dialog too: the mark keeps React Aria from making it inert.
    <section className="messages" aria-label={t('desk.messages')} data-react-aria-top-layer={true}>
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} />
      ))}
    </section>
  );
}

function OneMessage({ message }: { readonly message: Message }) {
  const t = useText();
  const { dismiss } = useDesk.getState();
  useEffect(() => {
    if (message.tone === 'problem') return;
    const timer = setTimeout(() => dismiss(message.id), STAYS_MS[message.tone]);
    return () => clearTimeout(timer);
  }, [message, dismiss]);
  useEffect(() => keepFocus, []);
  return (
    <div
      className={`message message--${message.tone}`}
      role={message.tone === 'problem' ? 'alert' : 'status'}
    >
      <div className="message__text">
        {message.key !== undefined && t(message.key, message.params)}
        {message.problems !== undefined && <Problems problems={message.problems} />}
      </div>
      <IconButton label={t('desk.dismiss')} onPress={() => dismiss(message.id)}>
        <X size={14} aria-hidden={true} />
      </IconButton>
    </div>
  );
}
