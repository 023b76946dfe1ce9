/** What the line is of: a node with its place in the tree, or a principal with its groups; and what is special. */
import { CircleQuestionMark, Info, UserRoundPlus } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { containersOf, loginOf, type Population } from '../principals/population.ts';
import { EntityChoice } from '../ui/EntityChoice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { nodeIcon, noteIcon, principalIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { settleAt } from './going.ts';
import { pathTo } from './nodeTree.ts';
import type { LineView } from './view.ts';
import './lineHeader.css';

interface LineHeaderProps {
  readonly view: LineView;
  readonly population: Population;
  /** How many items are shown, and how many of them are selected. */
  readonly count: number;
  readonly selected: number;
  /** Null where nothing can be added. */
  readonly onAdd: (() => void) | null;
  readonly whyOpen: boolean;
  readonly onWhyOpen: (open: boolean) => void;
}

export const LineHeader = memo(function LineHeader(props: LineHeaderProps) {
  const { view, population, count, selected, onAdd, whyOpen, onWhyOpen } = props;
  const t = useText();
  const ofNode = view.pivot === 'node';
  return (
    <header className="line-header">
      {ofNode ? <NodeTitle view={view} /> : <HolderTitle view={view} population={population} />}
      <LineEntity view={view} />
      <p className="line-header__count">
        {selected > 1 && <strong>{t('authorizations.grid.selected', { count: selected })}</strong>}
        <span>{t(ofNode ? 'authorizations.grid.count' : 'authorizations.grid.nodes', { count })}</span>
      </p>
      {onAdd !== null && (
        <IconButton label={t('authorizations.grid.add')} onPress={onAdd}>
          <UserRoundPlus size={17} aria-hidden={true} />
        </IconButton>
      )}
      <TooltipTrigger delay={600}>
        <ToggleButton
          className="button button--quiet button--icon"
          aria-label={t('authorizations.why.toggle')}
          isSelected={whyOpen}
          onChange={onWhyOpen}
        >
          <CircleQuestionMark size={17} aria-hidden={true} />
        </ToggleButton>
        <Tooltip className="tooltip" offset={4}>
          {t('authorizations.why.toggle')}
        </Tooltip>
      </TooltipTrigger>
    </header>
  );
});

function NodeTitle({ view }: { readonly view: LineView }) {
  const t = useText();
  const { labels, common } = view;
  const { nodes } = view.directory;
  const scale = labels.scale(common);
  const facts = [
    labels.nodeKind(common),
    t(`authorizations.node.scale.${scale}`),
    ...(labels.isDated(common) ? [t('authorizations.node.dated')] : []),
    ...(labels.isPerEntity(common) ? [t('authorizations.node.perEntity')] : []),
  ];
  const steps = pathTo(nodes, common)
    .slice(0, -1)
    .map((node) => ({
      key: nodes.codes[node] ?? '',
      name: labels.nodeName(node),
      go: () => settleAt({ node: nodes.codes[node] ?? null }),
    }));
  return (
    <Title
      path={<Path label={t('authorizations.node.path')} steps={steps} mark="path__step--below" />}
      icon={nodeIcon(nodes.kinds[common])}
      name={view.title}
      hint={nodes.codes[common] ?? ''}
      facts={facts}
    >
      {scale === 'switch' && (
        <p className="line-header__note">
          <Info size={14} aria-hidden={true} />
          {t('authorizations.node.switchNote')}
        </p>
      )}
    </Title>
  );
}

function HolderTitle({ view, population }: Pick<LineHeaderProps, 'view' | 'population'>) {
  const t = useText();
  const { labels, common } = view;
  const { keys } = view.directory.holders;
  const notes = labels.notes(common);
  const steps = containersOf(population, common).map((holder) => ({
    key: keys[holder] ?? '',
    name: labels.holderName(holder),
    go: () => settleAt({ holder: keys[holder] ?? null }),
  }));
  return (
    <Title
      path={<Path label={t('authorizations.holders.in')} steps={steps} mark="path__step--beside" />}
      icon={principalIcon(labels.holderKind(common), labels.isInactive(common))}
      name={view.title}
      hint={keys[common] ?? ''}
      facts={[loginOf(keys[common] ?? ''), ...labels.holderWords(common)]}
      isInactive={labels.isInactive(common)}
    >
      {notes.some((note) => note !== 'inactive') && (
        <span className="line-header__notes">{notes.map((note) => noteIcon(note))}</span>
      )}
    </Title>
  );
}

function Title(props: {
  readonly path: ReactNode;
  readonly icon: ReactNode;
  readonly name: string;
  readonly hint: string;
  readonly facts: readonly string[];
  readonly isInactive?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className="line-header__names">
      {props.path}
      <h1 className="line-header__title" title={props.hint} data-inactive={props.isInactive || undefined}>
        {props.icon}
        <span className="line-header__name">{props.name}</span>
        <span className="line-header__facts">{props.facts.join(' · ')}</span>
      </h1>
      {props.children}
    </div>
  );
}

interface Step {
  readonly key: string;
  readonly name: string;
  readonly go: () => void;
}

/** What the line belongs to; each leads there. Of a long way down, the middle is shown when it is asked for. */
function Path(props: { readonly label: string; readonly steps: readonly Step[]; readonly mark: string }) {
  const t = useText();
  const { label, steps, mark } = props;
  const [whole, setWhole] = useState<readonly Step[] | null>(null);
  if (steps.length === 0) return null;
  const isLong = mark === 'path__step--below' && steps.length > MOST_STEPS;
  const isWhole = !isLong || isSamePath(whole, steps);
  const hidden = isWhole ? [] : steps.slice(1, steps.length - LAST_STEPS);
  return (
    <nav className={isWhole ? 'path' : 'path path--short'} aria-label={label}>
      <ol className="path__steps">
        {steps.map((step, place) =>
          hidden.includes(step) ? (
            place === 1 && (
              <li key={step.key} className={`path__step path__step--more ${mark}`}>
                <Button
                  className="path__link"
                  aria-label={t('authorizations.node.wholePath', { count: hidden.length })}
                  onPress={() => setWhole(steps)}
                >
                  …
                </Button>
              </li>
            )
          ) : (
            <li key={step.key} className={`path__step ${mark}`}>
              <Button className="path__link" onPress={step.go}>
                {step.name}
              </Button>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

/** Of longer paths only the first and the last steps are shown. */
const MOST_STEPS = 5;
const LAST_STEPS = 3;

function isSamePath(one: readonly Step[] | null, other: readonly Step[]): boolean {
  return one?.at(-1)?.key === other.at(-1)?.key;
}

/** At which entity: where the node depends on it, or any node of the row does. */
function LineEntity({ view }: { readonly view: LineView }) {
  const { labels, common, line, directory } = view;
  const { entities } = directory;
  if (entities.length === 0) return null;
  if (view.pivot === 'node' ? !labels.isPerEntity(common) : !labels.hasPerEntity) return null;
  return (
    <EntityChoice entities={entities} entity={line.entity} onChange={(entity) => settleAt({ entity })} />
  );
}
