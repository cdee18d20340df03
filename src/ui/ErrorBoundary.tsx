import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** When it changes, its children are tried again. */
  readonly about: unknown;
  /** Shown in place of children that cannot be drawn. */
  readonly fallback: (tryAgain: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly about: unknown;
}

/** Keeps a mistake of ours, or data nobody foresaw, to the part of a window that has it. React wants a class for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, about: this.props.about };

  static getDerivedStateFromError(): Pick<ErrorBoundaryState, 'failed'> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { about }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return Object.is(about, state.about) ? null : { failed: false, about };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(() => this.setState({ failed: false }));
  }
}
