using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Measures of one C# file.</summary>
internal sealed class SourceFile
{
    private readonly CompilationUnitSyntax _root;
    private readonly string[] _lines;

    private SourceFile(string path, string text)
    {
        Path = path;
        _root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text).GetRoot();
        _lines = text.TrimEnd('\n', '\r').ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>Path the file was found under.</summary>
    public string Path { get; }

    /// <summary>Number of lines.</summary>
    public int LineCount => _lines.Length;

    /// <summary>Numbers, from 1, of the lines longer than a limit in characters.</summary>
    public IReadOnlyList<int> LinesLongerThan(int columns) =>
        _lines.Index().Where(line => line.Item.Length > columns).Select(line => line.Index + 1).ToList();

    /// <summary>What is wrong with the public types of the file and its name; null when all is well.</summary>
    /// <remarks>One public type, named as the file up to its first dot; <c>Frame.Join.cs</c> holds a part of <c>Frame</c>.</remarks>
    public string? NamingProblem
    {
        get
        {
            var types = TopLevelTypes.Where(type => Has(type, SyntaxKind.PublicKeyword)).ToList();
            var names = types.Select(NameOf).ToList();
            var segments = System.IO.Path.GetFileName(Path).Split('.');
            return types.Count switch
            {
                0 => null,
                > 1 => $"{Path} holds {types.Count} public types ({string.Join(", ", names)}): give each a file of its own.",
                _ when segments[0] != names[0] => $"{Path} holds the public type {names[0]}: name the file {names[0]}.cs.",
                _ when segments.Length > 2 && !Has(types[0], SyntaxKind.PartialKeyword) =>
                    $"{Path} is named as a part, but {names[0]} is not partial: name the file {names[0]}.cs.",
                _ => null,
            };
        }
    }

    /// <summary>Numbers, from 1, of the lines that switch a warning off and do not say why on the same line.</summary>
    public IReadOnlyList<int> UnexplainedPragmas =>
        Pragmas
            .Where(pragma => !pragma.DescendantTrivia().Any(IsComment))
            .Select(pragma => pragma.GetLocation().GetLineSpan().StartLinePosition.Line + 1)
            .ToList();

    /// <summary>Warnings the file switches off.</summary>
    public IReadOnlyList<string> DisabledWarnings =>
        Pragmas
            .SelectMany(pragma => pragma.ErrorCodes.Select(code => code.ToString()).DefaultIfEmpty("all"))
            .ToList();

    /// <summary>Classes that hold tests: by their name or by an attribute that ends in Fact or Theory.</summary>
    public IReadOnlyList<TestClass> TestClasses =>
        _root.DescendantNodes().OfType<ClassDeclarationSyntax>().Select(TestClass.Read).OfType<TestClass>().ToList();

    private IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        _root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>();

    private IEnumerable<PragmaWarningDirectiveTriviaSyntax> Pragmas =>
        _root.DescendantNodes(descendIntoTrivia: true)
            .OfType<PragmaWarningDirectiveTriviaSyntax>()
            .Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword));

    /// <summary>Reads the text of a file.</summary>
    public static SourceFile Parse(string path, string text) => new(path, text);

    /// <summary>Reads every C# file under a folder of the repository.</summary>
    public static IReadOnlyList<SourceFile> ReadAll(string under) =>
        RepositoryFiles.Here.Find(under, "*.cs")
            .Select(path => Parse(path, RepositoryFiles.Here.Read(path)))
            .ToList();

    private static bool Has(MemberDeclarationSyntax type, SyntaxKind modifier) => type.Modifiers.Any(modifier);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().Trim('/', ' ').Length > 0;

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => "?",
    };
}
