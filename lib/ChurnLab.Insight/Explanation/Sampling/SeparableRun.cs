using System.Numerics;
using System.Numerics.Tensors;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Evaluates rows put together from what each player contributes.</summary>
/// <remarks>
/// Contributions are put together player by player from the highest down, and what neighbouring coalitions share is kept: over all coalitions
/// in order that is two additions each. Nothing is taken away again, so that no digit is lost.
/// </remarks>
internal sealed class SeparableRun : CompositeRun
{
    private readonly SeparableModel _model;
    private readonly GameRows _rows;
    private readonly StateReader _reader;
    private readonly double[] _held;
    private readonly double[][] _own;
    private readonly double[][] _others;
    private readonly double[][] _stack;

    // Players that differ, the highest first.
    private readonly int[] _moving;

    public SeparableRun(SeparableModel model, GameRows rows, int row)
    {
        (_model, _rows, _reader) = (model, rows, model.Read());
        var players = rows.Players.Length;
        _moving = new int[players];
        _held = new double[model.Length];
        (_own, _others, _stack) = (Vectors(players), Vectors(players), Vectors(players + 1));
        model.Start(_stack[0]);
        model.Part(row, rows.Held, _held);
        Combine(_stack[0], _held, _held);
        for (var player = 0; player < players; player++)
            model.Part(row, rows.Players[player], _own[player]);
    }

    public override void Fill(CoalitionBatch batch, Span<double> outputs)
    {
        for (var from = 0; from < batch.Count;)
        {
            var to = from + 1;
            while (to < batch.Count && batch.Backgrounds[to] == batch.Backgrounds[from])
                to++;
            FillPair(batch.Backgrounds[from], batch.Coalitions[from..to], outputs[from..to]);
            from = to;
        }
    }

    private void FillPair(int background, ReadOnlySpan<ulong> coalitions, Span<double> outputs)
    {
        var moving = 0UL;
        foreach (var coalition in coalitions)
            moving |= coalition;
        var count = Begin(background, moving);
        for (var i = 0; i < coalitions.Length; i++)
        {
            // Players above the highest that changed stand as they were.
            var first = 0;
            if (i > 0)
            {
                var changed = 63 - BitOperations.LeadingZeroCount(coalitions[i] ^ coalitions[i - 1]);
                while (first < count && _moving[first] > changed)
                    first++;
            }

            for (var place = first; place < count; place++)
            {
                var player = _moving[place];
                Combine(_stack[place], (coalitions[i] >> player & 1) != 0 ? _own[player] : _others[player], _stack[place + 1]);
            }

            outputs[i] = _reader.Output(_stack[count]);
        }
    }

    // Players in none of the coalitions come from the background once for all.
    private int Begin(int background, ulong moving)
    {
        _held.CopyTo(_stack[0], 0);
        var count = 0;
        for (var player = _rows.Players.Length - 1; player >= 0; player--)
        {
            _model.Part(_rows.Rows + background, _rows.Players[player], _others[player]);
            if ((moving >> player & 1) != 0)
                _moving[count++] = player;
            else
                Combine(_stack[0], _others[player], _stack[0]);
        }

        return count;
    }

    private void Combine(double[] state, double[] part, double[] into)
    {
        if (_model.IsProduct)
            TensorPrimitives.Multiply(state, part, into);
        else
            TensorPrimitives.Add(state, part, into);
    }

    private double[][] Vectors(int count)
    {
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
            vectors[i] = new double[_model.Length];
        return vectors;
    }
}
