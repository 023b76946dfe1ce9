/** What happened, said once: done work goes by itself, problems stay until they are read. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { type Message, useDesk } from '../state/desk.ts';
import { IconButton } from './IconButton.tsx';
import { Problems, useText } from './text.tsx';

const DONE_STAYS_MS = 5000;

export function Messages() {
  const t = useText();
  const messages = useDesk((state) => state.messages);
  return (
    <section className="messages" aria-label={t('desk.messages')}>
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
    if (message.tone !== 'done') return;
    const timer = setTimeout(() => dismiss(message.id), DONE_STAYS_MS);
    return () => clearTimeout(timer);
  }, [message, dismiss]);
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
