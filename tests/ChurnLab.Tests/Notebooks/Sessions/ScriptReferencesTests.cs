using ChurnLab.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Tests.Notebooks.Sessions;

public sealed class ScriptReferencesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    [Fact]
    public void A_path_starts_from_the_notebook_and_neighbours_are_visible_by_using()
    {
        var libs = Directory.CreateDirectory(Path.Combine(_folder, "libs")).FullName;
        var inner = Compile(libs, "Inner", "namespace Inner; public static class Deep { public static int Value => 41; }");
        Compile(libs, "Outer", "namespace Outer; public static class Face { public static int Value => Inner.Deep.Value + 1; }", inner);
        using var session = new SessionFixture(new SessionOptions { DocumentPath = Path.Combine(_folder, "study.ipynb") });

        session.Run("#r \"libs/Outer.dll\"\nusing Outer;\nusing Inner;\nFace.Value * 1000 + Deep.Value");

        Assert.Equal("42041", session.Result);
        Assert.Equal("41", session.Run("Deep.Value").Result);
    }

    [Theory]
    [InlineData("// library\n#r \"libs/Missing.dll\"", "#r \"libs/Missing.dll\" was not found: expected the file ")]
    [InlineData("// library\n#r \"nuget:MathNet.Numerics,5.0.0\"", "#r \"nuget:MathNet.Numerics,5.0.0\" asks for a package. Packages are not restored here: ")]
    public void A_reference_that_cannot_be_followed_is_a_sentence(string code, string sentence)
    {
        var failure = Assert.Throws<ScriptReferenceException>(() => new ScriptReferences(_folder).Find(code));

        Assert.StartsWith(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.Line);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void A_file_named_again_is_the_same_library()
    {
        Compile(_folder, "Once", "public class Once;");
        using var session = new SessionFixture(new SessionOptions { DocumentPath = Path.Combine(_folder, "study.ipynb") });

        session.Run("#r \"Once.dll\"\nvar first = new Once();");

        Assert.Equal("True", session.Run("#r \"Once.dll\"\nfirst.GetType() == typeof(Once)").Result);
    }

    public void Dispose()
    {
        // Windows keeps loaded assemblies locked until the process ends.
        if (!OperatingSystem.IsWindows())
            Directory.Delete(_folder, recursive: true);
    }

    private static string Compile(string folder, string name, string code, params string[] references)
    {
        var path = Path.Combine(folder, name + ".dll");
        var result = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [.. ScriptReferences.Framework, .. references.Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.Empty(result.Diagnostics);
        return path;
    }
}
