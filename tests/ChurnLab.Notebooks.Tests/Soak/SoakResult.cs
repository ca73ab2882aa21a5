using System.Reflection;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>Writes what a soak run measured into the repository, where it is kept.</summary>
internal static class SoakResult
{
    public static void Keep(string name, string text)
    {
        var root = typeof(SoakResult).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var head = "<!-- Written by: dotnet test --settings tests/soak.runsettings -->\n";
        AtomicFile.Write(Path.Combine(root, "tests", "ChurnLab.Notebooks.Tests", "Soak", "Results", name + ".md"), head + text.ReplaceLineEndings("\n") + "\n");
    }
}
