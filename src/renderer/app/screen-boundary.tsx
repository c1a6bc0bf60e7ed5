import { Component, type ReactNode } from 'react'

interface ScreenBoundaryProps {
  /** Draws what stands in place of a screen that stopped. */
  readonly fallback: (again: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps a mistake in one screen from taking the window with it. React asks for a class here. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  again = (): void => this.setState({ hasFailed: false })

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback(this.again) : this.props.children
  }
}
