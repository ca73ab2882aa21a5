using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Sessions.Guarding;

/// <summary>Tells loops that end by themselves soon: over the length of something that is in memory, with plain arithmetic inside.</summary>
/// <remarks>
/// A guard point in a loop that adds up floating-point numbers costs more than the loop: its call makes the sum go through memory
/// (0.9 ns an element become 4). Such loops stay as they are, and the loop around them is guarded.
/// </remarks>
internal static class ShortLoop
{
    private const int MaxTurns = 100_000_000;
    private const int MaxNodes = 100;

    /// <summary>Whether it is <c>for (var i = 0; i &lt; values.Length; i++)</c> or the like.</summary>
    public static bool Is(ForStatementSyntax loop, BoundCell bound) =>
        loop is
        {
            Declaration.Variables: [{ Initializer.Value: LiteralExpressionSyntax } counter],
            Condition: BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.LessThanExpression,
                Left: IdentifierNameSyntax left,
                Right: var limit,
            },
            Incrementors: [PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression, Operand: IdentifierNameSyntax up }],
        }
        && left.Identifier.ValueText == counter.Identifier.ValueText
        && up.Identifier.ValueText == counter.Identifier.ValueText
        && IsBounded(limit)
        && IsPlain(loop.Statement, counter.Identifier.ValueText, bound);

    private static bool IsBounded(ExpressionSyntax limit) => limit switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name.Identifier.ValueText: "Length" or "Count" } => true,
        LiteralExpressionSyntax { Token.Value: int turns } => turns <= MaxTurns,
        _ => false,
    };

    private static bool IsPlain(StatementSyntax body, string counter, BoundCell bound)
    {
        var nodes = 0;
        foreach (var node in body.DescendantNodesAndSelf())
        {
            if (++nodes > MaxNodes || !IsPlain(node, bound) || Changes(node, counter))
                return false;
        }

        return true;
    }

    private static bool IsPlain(SyntaxNode node, BoundCell bound) => node switch
    {
        BlockSyntax or IfStatementSyntax or ElseClauseSyntax or ContinueStatementSyntax or BreakStatementSyntax or ExpressionStatementSyntax => true,
        LocalDeclarationStatementSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax or EqualsValueClauseSyntax => true,
        StatementSyntax => false,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Math" } } } => true,
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax => false,
        QueryExpressionSyntax or RefExpressionSyntax or SwitchExpressionSyntax or InterpolatedStringExpressionSyntax => false,
        ArgumentSyntax argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.None),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } => false,
        MemberAccessExpressionSyntax access => bound.IsOfFramework(access),
        ElementAccessExpressionSyntax access => bound.IsOfFramework(access) && bound.IsPrimitive(access),
        BinaryExpressionSyntax or AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax =>
            bound.IsPrimitive((ExpressionSyntax)node),
        _ => true,
    };

    private static bool Changes(SyntaxNode node, string counter) => node switch
    {
        AssignmentExpressionSyntax assignment => Names(assignment.Left, counter),
        PostfixUnaryExpressionSyntax postfix => Names(postfix.Operand, counter),
        PrefixUnaryExpressionSyntax prefix when !prefix.IsKind(SyntaxKind.LogicalNotExpression) => prefix.RawKind
            is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression && Names(prefix.Operand, counter),
        _ => false,
    };

    // (i, j) = … names it as well; values[i] = … does not.
    private static bool Names(ExpressionSyntax target, string counter) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == counter,
        ElementAccessExpressionSyntax or MemberAccessExpressionSyntax => false,
        _ => true,
    };
}
