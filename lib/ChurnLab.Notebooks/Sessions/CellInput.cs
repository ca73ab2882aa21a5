namespace ChurnLab.Notebooks.Sessions;

/// <summary>Console input of a cell: each line is asked of the person at the notebook; where nobody is there, the input is at its end.</summary>
internal sealed class CellInput : TextReader
{
    private readonly Lock _gate = new();
    private string _line = "";
    private int _position;

    public override int Peek()
    {
        lock (_gate)
            return Fill() ? _line[_position] : -1;
    }

    public override int Read()
    {
        lock (_gate)
            return Fill() ? _line[_position++] : -1;
    }

    public override string? ReadLine()
    {
        lock (_gate)
        {
            if (!Fill())
                return null;
            var line = _line[_position..^1];
            (_line, _position) = ("", 0);
            return line;
        }
    }

    // The rest of the line that was typed last, or a new one.
    private bool Fill()
    {
        if (_position < _line.Length)
            return true;
        if (CellContext.Current is not { Ask: not null })
            return false;
        (_line, _position) = (CellContext.Input("", isPassword: false) + "\n", 0);
        return true;
    }
}
