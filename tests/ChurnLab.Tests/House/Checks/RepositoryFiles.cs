using System.IO.Enumeration;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.House.Checks;

/// <summary>The files of the repository: everything under a folder that its <c>.gitignore</c> does not leave out.</summary>
/// <remarks>Walks the tree instead of asking git, so that new files are seen and an unpacked archive is enough.</remarks>
internal sealed class RepositoryFiles
{
    private readonly string _root;
    private readonly HashSet<string> _ignoredFolders = new(StringComparer.Ordinal) { ".git" };
    private readonly List<string> _ignoredFiles = [".git"];

    /// <summary>Prepares the walk.</summary>
    /// <param name="root">Folder that holds <c>.gitignore</c>.</param>
    public RepositoryFiles(string root)
    {
        _root = root;
        var patterns = File.ReadAllLines(Path.Combine(root, ".gitignore"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#'));
        foreach (var pattern in patterns)
        {
            var name = pattern.TrimEnd('/');
            if (name.AsSpan().IndexOfAny('/', '!', '[') >= 0)
            {
                throw new NotSupportedException(
                    $".gitignore: this test reads names such as 'artifacts/' and '*.user', not '{pattern}'.");
            }

            if (pattern.EndsWith('/'))
                _ignoredFolders.Add(name);
            else
                _ignoredFiles.Add(name);
        }
    }

    /// <summary>The repository these tests were built from.</summary>
    public static RepositoryFiles Here { get; } = new(Repository.Root);

    /// <summary>Paths relative to the root with forward slashes, in ordinal order.</summary>
    /// <param name="under">Folder to look in; everything when empty.</param>
    /// <param name="pattern">Pattern of the file's name.</param>
    public IReadOnlyList<string> Find(string under = "", string pattern = "*") =>
        Walk(new DirectoryInfo(Path.Combine(_root, under)))
            .Where(file => Matches(pattern, file.Name))
            .Select(file => Path.GetRelativePath(_root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Reads a file as text.</summary>
    public string Read(string relativePath) => File.ReadAllText(FullPath(relativePath));

    /// <summary>Path of a file on this machine.</summary>
    public string FullPath(string relativePath) => Path.Combine(_root, relativePath);

    private IEnumerable<FileInfo> Walk(DirectoryInfo folder)
    {
        var files = folder.EnumerateFiles().Where(file => !_ignoredFiles.Exists(pattern => Matches(pattern, file.Name)));
        var folders = folder.EnumerateDirectories().Where(inner => !_ignoredFolders.Contains(inner.Name));
        return files.Concat(folders.SelectMany(Walk));
    }

    private static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
