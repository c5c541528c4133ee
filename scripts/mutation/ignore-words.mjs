import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin'

/** What an error says, as far as no program depends on it. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', {
  shouldIgnore (path) {
    const isText = path.isStringLiteral() || path.isTemplateLiteral()
    const isOfEnsure = isText && path.parentPath?.isCallExpression() && path.parentPath.node.callee.name === 'ensure'
    const within = isText ? path.findParent(parent => parent.isNewExpression()) : undefined
    return isOfEnsure || /Error$|^Wrong$/.test(within?.node.callee.name ?? '') ? 'the words of an error' : undefined
  }
})]
