using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Compiles the C# of a manual the way a notebook would, without running it.</summary>
internal static class ScriptBlocks
{
    private static readonly string[] DefaultUsings =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithImports(DefaultUsings)
        .WithReferences(PlatformAssemblies())
        .AddReferences(Rooms.Library.Select(room => Path.Combine(AppContext.BaseDirectory, room.Name + ".dll")));

    /// <summary>Compiles the blocks of one file as the cells of one notebook: each sees what those before it declared.</summary>
    /// <param name="blocks">Text of the blocks; lines that start with <c>#r</c> are left out, the library is always there.</param>
    /// <returns>Errors, with the number of the block from 1.</returns>
    public static IReadOnlyList<string> Errors(IEnumerable<string> blocks)
    {
        var found = new List<string>();
        Script<object>? script = null;
        foreach (var (index, block) in blocks.Index())
        {
            var code = string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("#r ", StringComparison.Ordinal)));
            var next = script is null ? CSharpScript.Create(code, Options) : script.ContinueWith(code);
            var errors = next.Compile().Where(message => message.Severity == DiagnosticSeverity.Error).ToList();
            found.AddRange(errors.Select(error => $"block {index + 1}: {error}"));

            // A block that does not compile would fail every block after it.
            script = errors.Count == 0 ? next : script;
        }

        return found;
    }

    private static IEnumerable<string> PlatformAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
}
