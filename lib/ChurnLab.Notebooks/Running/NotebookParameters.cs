using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChurnLab.Notebooks.Running;

/// <summary>Parameters of a notebook: read from its cell tagged <c>parameters</c>, set by a cell after it.</summary>
public static class NotebookParameters
{
    /// <summary>Tag of the cell that declares parameters with their defaults.</summary>
    public const string Tag = "parameters";

    /// <summary>Tag of the cell a run adds to set them.</summary>
    public const string InjectedTag = "injected-parameters";

    /// <summary>Lists the parameters of a notebook; empty when no cell carries the tag. Constants are not parameters.</summary>
    /// <param name="document">The notebook.</param>
    public static IReadOnlyList<NotebookParameter> Read(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var cell = document.Cells.FirstOrDefault(IsParameterCell);
        return cell is null ? [] : Declared(cell.Source);
    }

    /// <summary>Sets parameters: adds a cell after the one that declares them, in place of one an earlier run added.</summary>
    /// <param name="document">The notebook; it is changed.</param>
    /// <param name="values">Values as text, by name; converted by the declared type.</param>
    /// <exception cref="RunUsageException">A name is not declared, or a value does not fit its type.</exception>
    public static void Apply(NotebookDocument document, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(values);
        for (var i = document.Cells.Count - 1; i >= 0; i--)
        {
            if (document.Cells[i].HasTag(InjectedTag))
                document.RemoveAt(i);
        }

        if (values.Count == 0)
            return;

        var declared = Read(document);
        if (declared.Count == 0)
            throw new RunUsageException($"The notebook has no parameters, but {values.Keys.First()} was given: tag the cell that declares it with '{Tag}'.");
        var lines = values.Select(value => Assignment(declared, value.Key, value.Value));
        var cell = NotebookCell.Code(string.Join('\n', lines));
        cell.Metadata["tags"] = new System.Text.Json.Nodes.JsonArray(InjectedTag);
        var place = document.Cells.TakeWhile(candidate => !IsParameterCell(candidate)).Count() + 1;
        document.Insert(place, cell);
    }

    private static bool IsParameterCell(NotebookCell cell) => cell.Kind == CellKind.Code && cell.HasTag(Tag);

    private static string Assignment(IReadOnlyList<NotebookParameter> declared, string name, string value)
    {
        var parameter = declared.FirstOrDefault(candidate => candidate.Name == name);
        if (parameter is not null)
            return $"{name} = {ParameterLiteral.Create(parameter, value)};";
        var nearest = declared.MinBy(candidate => EditDistance.Between(candidate.Name, name))!.Name;
        throw new RunUsageException(
            $"The notebook has no parameter '{name}'. The nearest is '{nearest}'; it has: {string.Join(", ", declared.Select(candidate => candidate.Name))}.");
    }

    // A submission compiled, not run: types of `var` declarations come from the compiler, not from guessing.
    private static List<NotebookParameter> Declared(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, ScriptChain.ParseOptions);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"]);
        var compilation = CSharpCompilation.CreateScriptCompilation("Parameters", tree, ScriptReferences.Framework, options);
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. tree.GetRoot().ChildNodes().OfType<FieldDeclarationSyntax>()
                .Where(field => !field.Modifiers.Any(SyntaxKind.ConstKeyword))
                .SelectMany(field => field.Declaration.Variables)
                .Select(variable => (Variable: variable, Type: (model.GetDeclaredSymbol(variable) as IFieldSymbol)?.Type))
                .Select(item => new NotebookParameter(
                    item.Variable.Identifier.ValueText,
                    item.Type?.ToMinimalDisplayString(model, item.Variable.SpanStart) ?? "object",
                    item.Variable.Initializer?.Value.ToString() ?? "default") { Type = item.Type }),
        ];
    }
}
