using System.Text;

namespace ChurnLab.Notebooks.Documents;

/// <summary>Reads and writes notebook files: Jupyter's <c>.ipynb</c> and .NET Interactive's <c>.dib</c>.</summary>
/// <remarks>
/// An <c>.ipynb</c> file that is read and written again has the same bytes, if it is laid out regularly, as Jupyter, nbformat and
/// VS Code do; of a file laid out by hand everything but its white space is kept. A <c>.dib</c> file holds cells only.
/// </remarks>
public static class NotebookFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">An <c>.ipynb</c> file of format 4 or a <c>.dib</c> file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is not a notebook; the message says where and why.</exception>
    public static NotebookDocument Read(string path) => Parse(ReadText(path), path);

    /// <summary>Writes a notebook, whole or not at all.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="path">The file; its extension, <c>.ipynb</c> or <c>.dib</c>, says the format. Its folder must exist.</param>
    /// <exception cref="NotebookFormatException">The extension is another one, or the format cannot hold the notebook.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(NotebookDocument document, string path) => AtomicFile.Write(path, ToText(document, path));

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="name">File name, for its extension and for error messages.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook; the message says where and why.</exception>
    public static NotebookDocument Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isDib = IsDib(name);
        if (text.AsSpan().Trim("\uFEFF \t\r\n").IsEmpty)
            throw new NotebookFormatException(name, position: null, "the file is empty; expected a notebook.");
        return isDib ? DibReader.Parse(text, name) : IpynbFormat.Parse(text, name);
    }

    /// <summary>Writes a notebook as text.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="name">File name, for its extension and for error messages.</param>
    /// <exception cref="NotebookFormatException">The extension is another one, or the format cannot hold the notebook.</exception>
    public static string ToText(NotebookDocument document, string name = "notebook.ipynb")
    {
        ArgumentNullException.ThrowIfNull(document);
        return IsDib(name) ? DibWriter.ToText(document, name) : IpynbFormat.ToText(document);
    }

    internal static string ReadText(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            throw new NotebookFormatException(path, position: null, "this is a folder; expected a notebook file (.ipynb or .dib).");
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: there is no such file; expected a notebook (.ipynb or .dib).", path);

        var bytes = File.ReadAllBytes(path);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes.AsSpan(0, exception.Index);
            var place = new TextPosition(before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
            throw new NotebookFormatException(path, place, "the bytes are not UTF-8 text; save the file as UTF-8.");
        }
    }

    private static bool IsDib(string name)
    {
        var extension = Path.GetExtension(name);
        if (extension.Equals(".dib", StringComparison.OrdinalIgnoreCase))
            return true;
        if (extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase))
            return false;
        throw new NotebookFormatException(name, position: null,
            $"the extension '{extension}' is not one of a notebook; expected .ipynb or .dib.");
    }
}
