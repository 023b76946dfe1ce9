import { Trash2 } from 'lucide-react';

/** Stands behind the name of what the draft deletes; `label` says so. */
export function DeletedBadge({ label }: { readonly label: string }) {
  return (
    <span className="deleted-badge">
      <Trash2 size={12} aria-hidden={true} />
      <span>{label}</span>
    </span>
  );
}
