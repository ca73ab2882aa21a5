using System.Text;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Console writer that sends text to the cell it was written from, and elsewhere to the console that was there before.</summary>
internal sealed class CellConsole : TextWriter
{
    private static readonly Lock Gate = new();
    private static bool _installed;

    private readonly string _stream;
    private readonly TextWriter _fallback;

    private CellConsole(string stream, TextWriter fallback)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        _stream = stream;
        _fallback = fallback;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Puts the writers in place of the process's console streams, once.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (_installed)
                return;
            Console.SetOut(new CellConsole("stdout", Console.Out));
            Console.SetError(new CellConsole("stderr", Console.Error));
            Console.SetIn(new CellInput());
            _installed = true;
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellContext.Current is { } cell)
            cell.Output.Write(_stream, buffer);
        else
            _fallback.Write(buffer);
    }

    // One write, so that lines of several threads do not mix.
    public override void WriteLine(string? value) => Write(value + "\n");
}
