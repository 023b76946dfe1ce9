/** The guided set-up: what is done, what is still missing, and the way there. */
import {
  ArrowRight,
  Building2,
  CircleCheck,
  CircleDashed,
  type LucideIcon,
  Network,
  ShieldCheck,
  UserRound,
  Waypoints,
} from 'lucide-react';
import { Button } from 'react-aria-components';
import { usePlaces } from '../state/places.ts';
import { useText } from '../ui/text.tsx';
import type { Missing, SetupStep, SetupStepName } from './steps.ts';
import './setup.css';

const ICONS: Readonly<Record<SetupStepName, LucideIcon>> = {
  entities: Building2,
  profiles: ShieldCheck,
  access: Waypoints,
  hierarchy: Network,
  users: UserRound,
};

export function SetupPage({ steps }: { readonly steps: readonly SetupStep[] }) {
  const t = useText();
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className="setup" aria-label={t('setup.title')}>
      <header className="setup__head">
        <h2>{t('setup.title')}</h2>
        <p className="muted">{t('setup.text')}</p>
        <div className="setup__sum" role="status">
          <span className="setup__bar" aria-hidden="true">
            {steps.map((step) => (
              <span
                key={step.name}
                className={step.isDone ? 'setup__part setup__part--done' : 'setup__part'}
              />
            ))}
          </span>
          {done === steps.length ? t('setup.allDone') : t('setup.progress', { done, all: steps.length })}
        </div>
      </header>
      <ol className="setup__steps">
        {steps.map((step, place) => (
          <Step
            key={step.name}
            step={step}
            number={place + 1}
            isNext={step === steps.find(({ isDone }) => !isDone)}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: SetupStep;
  readonly number: number;
  /** The one to go on with. */
  readonly isNext: boolean;
}

function Step({ step, number, isNext }: StepProps) {
  const t = useText();
  const Icon = ICONS[step.name];
  const state = step.isDone ? 'done' : step.waits ? 'waits' : 'open';
  const title = t(`setup.step.${step.name}.title`);
  return (
    <li className={`setup-step setup-step--${state}`}>
      <span className="setup-step__mark" title={t(`setup.state.${state}`)}>
        {step.isDone ? (
          <CircleCheck size={20} aria-hidden={true} />
        ) : (
          <CircleDashed size={20} aria-hidden={true} />
        )}
      </span>
      <div className="setup-step__body">
        <h3 className="setup-step__title">
          <span className="setup-step__number">{number}</span>
          <Icon size={15} aria-hidden={true} />
          {title}
          <span className={`setup-step__state setup-step__state--${state}`}>{t(`setup.state.${state}`)}</span>
        </h3>
        <p className="muted">{t(`setup.step.${step.name}.text`)}</p>
        <p className="setup-step__have">{t(`setup.have.${step.name}`, step.have)}</p>
        {step.missing.length > 0 && (
          <ul className="setup-step__missing" aria-label={t('setup.missingOf', { step: title })}>
            {step.missing.map((one) => (
              <MissingItem key={`${one.text} ${JSON.stringify(one.params)}`} missing={one} />
            ))}
          </ul>
        )}
      </div>
      <Button
        className={isNext ? 'button button--primary' : 'button'}
        onPress={() => usePlaces.getState().go(step.area, step.at)}
      >
        {t(`setup.step.${step.name}.go`)}
        <ArrowRight size={14} aria-hidden={true} />
      </Button>
    </li>
  );
}

function MissingItem({ missing }: { readonly missing: Missing }) {
  const t = useText();
  return (
    <li>
      <Button className="link-button" onPress={() => usePlaces.getState().go(missing.area, missing.at)}>
        {t(`setup.missing.${missing.text}`, missing.params)}
      </Button>
    </li>
  );
}
