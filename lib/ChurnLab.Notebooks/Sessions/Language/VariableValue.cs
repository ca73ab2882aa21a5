using ChurnLab.Notebooks.Formatting.Inspection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Notebooks.Sessions.Language;

/// <summary>Values of variables that can be told without running any code of the user's.</summary>
internal static class VariableValue
{
    private const int MaxLength = 200;

    /// <summary>The value as one would write it; null where the symbol is no variable of the session, or its value is not a simple one.</summary>
    public static string? Of(ISymbol symbol, ScriptChain chain)
    {
        if (symbol is not IFieldSymbol || !SymbolText.IsOfSession(symbol) || chain.Variable(symbol.Name) is not { } variable)
            return null;
        return variable.Value switch
        {
            null => "null",
            string text => SymbolDisplay.FormatLiteral(Excerpt.Start(text, MaxLength), quote: true) + (text.Length > MaxLength ? "…" : ""),
            char character => SymbolDisplay.FormatLiteral(character, quote: true),
            var value => ScalarText.Of(value)?.Text,
        };
    }
}
