/** The square of a checkbox with its tick. */
import { Check } from 'lucide-react';

export function CheckboxBox() {
  return (
    <span className="checkbox__box" aria-hidden={true}>
      <Check size={12} strokeWidth={3} className="checkbox__tick" />
    </span>
  );
}
