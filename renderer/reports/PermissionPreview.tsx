export function PermissionPreview(_: {
  readonly definition: unknown;
  readonly load: unknown;
  readonly onPrint: unknown;
  readonly onSave: unknown;
  readonly onClose: () => void;
}) {
  return null;
}
