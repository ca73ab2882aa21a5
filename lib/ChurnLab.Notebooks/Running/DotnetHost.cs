using System.Runtime.InteropServices;

namespace ChurnLab.Notebooks.Running;

/// <summary>The <c>dotnet</c> program that runs this process's framework.</summary>
internal static class DotnetHost
{
    /// <summary>Full path of the program; the bare name when it cannot be found, which leaves it to the search path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } current && System.IO.Path.GetFileName(current) == name)
            return current;
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var root = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var candidate = System.IO.Path.Combine(root, name);
        return File.Exists(candidate) ? candidate : name;
    }
}
