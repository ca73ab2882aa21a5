using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>The program a kernel starts: the folder of a build.</summary>
/// <param name="folder">The folder; holds <see cref="FileName"/> and everything it needs.</param>
/// <param name="version">Version of the program.</param>
/// <param name="dotnet">Full path of the <c>dotnet</c> program that starts it.</param>
public sealed class KernelProgram(string folder, string version, string dotnet)
{
    /// <summary>Name of the assembly that is started.</summary>
    public const string FileName = "ChurnLab.Cli.dll";

    private readonly Lazy<string> _identity = new(() => $"{version}-{ContentHash(folder)}");

    /// <summary>The program that is running.</summary>
    public static KernelProgram Here { get; } = new(
        Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
        typeof(KernelProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        DotnetHost.Path);

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Version of the program.</summary>
    public string Version => version;

    /// <summary>Full path of the <c>dotnet</c> program that starts it.</summary>
    public string Dotnet => dotnet;

    /// <summary>Whether it is compiled ahead of time; where not, each start compiles it anew.</summary>
    public bool IsPrecompiled
    {
        get
        {
            try
            {
                using var reader = new PEReader(File.OpenRead(Path.Combine(Folder, FileName)));
                return reader.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
            }
            catch (BadImageFormatException)
            {
                return false;
            }
        }
    }

    /// <summary>Version and content in one word: two builds differ in it.</summary>
    internal string Identity => _identity.Value;

    /// <summary>Files a copy needs, relative to the folder: all but the symbols of debuggers.</summary>
    internal static IReadOnlyList<string> FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".pdb", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Ten hexadecimal digits made from names and contents of the files a copy needs.</summary>
    internal static string ContentHash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        foreach (var file in FilesOf(folder))
        {
            using var stream = File.OpenRead(Path.Combine(folder, file));
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{file.Replace('\\', '/')}\n{stream.Length}\n"));
            while (stream.Read(buffer) is > 0 and var length)
                hash.AppendData(buffer, 0, length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }
}
