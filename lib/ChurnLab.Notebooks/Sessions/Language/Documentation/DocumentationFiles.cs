using System.Buffers;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>Looks up documentation in the XML files beside assemblies, and for the framework in its reference pack.</summary>
/// <remarks>
/// Files are searched as bytes and never kept: System.Runtime.xml has 7.6 MB, is searched in 2 ms, and as a dictionary
/// would take 30 MB of a session for a few look-ups.
/// </remarks>
internal sealed class DocumentationFiles
{
    private static readonly Lazy<string[]> FrameworkFiles = new(FindFrameworkFiles);

    private readonly Dictionary<string, string?> _fileOfType = new(StringComparer.Ordinal);

    /// <summary>The inside of a symbol's comment; null where there is none.</summary>
    /// <param name="symbol">A symbol of a referenced assembly.</param>
    /// <param name="assembly">File of that assembly.</param>
    public string? Find(ISymbol symbol, string assembly)
    {
        if (symbol.GetDocumentationCommentId() is not { } id)
            return null;
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
            return Search(beside, id);
        if (Path.GetDirectoryName(assembly) != Path.GetDirectoryName(typeof(object).Assembly.Location))
            return null;
        var type = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.GetDocumentationCommentId() ?? id;
        if (!_fileOfType.TryGetValue(type, out var file))
            _fileOfType[type] = file = FileOf(type, Path.GetFileNameWithoutExtension(assembly));
        return file is null ? null : Search(file, id);
    }

    // Types live in other assemblies than the ones that document them: most of System.Runtime is in System.Private.CoreLib.
    private static string? FileOf(string type, string assembly) => FrameworkFiles.Value
        .OrderByDescending(file => Path.GetFileNameWithoutExtension(file) == assembly)
        .FirstOrDefault(file => Search(file, type) is not null);

    private static string? Search(string file, string id)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var buffer = ArrayPool<byte>.Shared.Rent((int)stream.Length);
            try
            {
                var length = stream.ReadAtLeast(buffer, (int)stream.Length, throwOnEndOfStream: false);
                return Member(buffer.AsSpan(0, length), id);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Member(ReadOnlySpan<byte> xml, string id)
    {
        var start = xml.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
        if (start < 0)
            return null;
        var open = xml[start..].IndexOf((byte)'>');
        var inside = xml[(start + open + 1)..];
        if (open < 0 || xml[start + open - 1] == (byte)'/')
            return null;
        return inside.IndexOf("</member>"u8) is >= 0 and var end ? Encoding.UTF8.GetString(inside[..end]) : null;
    }

    // <root>/shared/Microsoft.NETCore.App/<version>/ runs; <root>/packs/Microsoft.NETCore.App.Ref/<version>/ref/net<version>/ describes.
    private static string[] FindFrameworkFiles()
    {
        try
        {
            var root = Path.GetFullPath("../../..", Path.GetDirectoryName(typeof(object).Assembly.Location)!);
            var moniker = $"net{Environment.Version.Major}.0";
            var folder = Directory.EnumerateDirectories(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"))
                .Select(version => Path.Combine(version, "ref", moniker))
                .Where(Directory.Exists)
                .Max(StringComparer.Ordinal);
            return folder is null
                ? []
                : [.. Directory.EnumerateFiles(folder, "*.xml")
                    .OrderByDescending(static file => Path.GetFileName(file) == "System.Runtime.xml")
                    .ThenBy(static file => file, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
