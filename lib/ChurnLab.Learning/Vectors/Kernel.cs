using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Vectors;

/// <summary>Likenesses of one row to many.</summary>
internal sealed record Kernel(KernelFunction Function, double Gamma, int Degree, double Offset)
{
    // Products of so many rows stay in the nearest cache until they are likenesses.
    private const int Chunk = 16 * PackedRows.Width;

    /// <summary>Fills likenesses as the fit keeps them, in single precision; what is raised to e is found in double precision.</summary>
    /// <param name="query">The row.</param>
    /// <param name="rows">The rows it is compared to.</param>
    /// <param name="from">First of these, a multiple of the panel's width.</param>
    /// <param name="filled">Likenesses from there on; their count is a multiple of the panel's width.</param>
    public void Fill(ReadOnlySpan<double> query, PackedRows rows, int from, Span<float> filled)
    {
        Span<double> products = stackalloc double[Chunk];
        for (var start = 0; start < filled.Length; start += Chunk)
        {
            var part = filled.Slice(start, Math.Min(Chunk, filled.Length - start));
            var raw = products[..part.Length];
            Compare(query, rows.From(from + start), raw);
            if (Function != KernelFunction.Rbf)
                Finish(raw);
            else
                TensorPrimitives.Multiply(raw, -Gamma, raw);
            Narrow(raw, part);
            if (Function == KernelFunction.Rbf)
                TensorPrimitives.Exp(part, part);
        }
    }

    /// <summary>As <see cref="Fill"/>, in double precision.</summary>
    public void FillExact(ReadOnlySpan<double> query, PackedRows rows, Span<double> filled)
    {
        for (var start = 0; start < filled.Length; start += Chunk)
        {
            var part = filled.Slice(start, Math.Min(Chunk, filled.Length - start));
            Compare(query, rows.From(start), part);
            Finish(part);
        }
    }

    /// <summary>Likeness of a row to itself, as <see cref="Fill"/> rounds it.</summary>
    public float OfSelf(ReadOnlySpan<double> row)
    {
        Span<float> filled = stackalloc float[PackedRows.Width];
        if (Function == KernelFunction.Rbf)
            return 1;
        Fill(row, new PackedRows(row, row.Length, [0]), 0, filled);
        return filled[0];
    }

    private void Compare(ReadOnlySpan<double> query, ReadOnlySpan<double> cells, Span<double> raw)
    {
        if (Function == KernelFunction.Rbf)
            SquaredDistances(query, cells, raw);
        else
            Products(query, cells, raw);
    }

    /// <summary>Turns products of rows, or for <see cref="KernelFunction.Rbf"/> squared distances, into likenesses.</summary>
    internal void Finish(Span<double> raw)
    {
        switch (Function)
        {
            case KernelFunction.Rbf:
                TensorPrimitives.Multiply(raw, -Gamma, raw);
                TensorPrimitives.Exp(raw, raw);
                break;
            case KernelFunction.Polynomial:
                Shift(raw);
                Raise(raw);
                break;
            case KernelFunction.Sigmoid:
                Shift(raw);
                TensorPrimitives.Tanh(raw, raw);
                break;
        }
    }

    private void Shift(Span<double> raw)
    {
        TensorPrimitives.Multiply(raw, Gamma, raw);
        TensorPrimitives.Add(raw, Offset, raw);
    }

    private void Raise(Span<double> raw)
    {
        Span<double> once = stackalloc double[Chunk];
        once = once[..raw.Length];
        raw.CopyTo(once);
        if (Degree == 0)
            raw.Fill(1);
        for (var power = 1; power < Degree; power++)
            TensorPrimitives.Multiply(raw, once, raw);
    }

    private static void Narrow(ReadOnlySpan<double> raw, Span<float> narrowed)
    {
        ref var source = ref MemoryMarshal.GetReference(raw);
        ref var target = ref MemoryMarshal.GetReference(narrowed);
        for (nuint i = 0; i < (nuint)raw.Length; i += 16)
            Vector512.Narrow(Vector512.LoadUnsafe(ref source, i), Vector512.LoadUnsafe(ref source, i + 8)).StoreUnsafe(ref target, i);
    }

    // Differences rather than norms and products: nothing cancels for rows far from 0, and a row is at exactly 0 from itself.
    private static void SquaredDistances(ReadOnlySpan<double> query, ReadOnlySpan<double> cells, Span<double> raw)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells[..(raw.Length * query.Length)]);
        ref var target = ref MemoryMarshal.GetReference(raw);
        nuint at = 0;
        for (nuint row = 0; row < (nuint)raw.Length; row += PackedRows.Width)
        {
            Vector512<double> a = default, b = default, c = default, d = default;
            foreach (var value in query)
            {
                var wide = Vector512.Create(value);
                var (p, q) = (Vector512.LoadUnsafe(ref cell, at) - wide, Vector512.LoadUnsafe(ref cell, at + 8) - wide);
                var (r, s) = (Vector512.LoadUnsafe(ref cell, at + 16) - wide, Vector512.LoadUnsafe(ref cell, at + 24) - wide);
                a = Vector512.FusedMultiplyAdd(p, p, a);
                b = Vector512.FusedMultiplyAdd(q, q, b);
                c = Vector512.FusedMultiplyAdd(r, r, c);
                d = Vector512.FusedMultiplyAdd(s, s, d);
                at += PackedRows.Width;
            }

            a.StoreUnsafe(ref target, row);
            b.StoreUnsafe(ref target, row + 8);
            c.StoreUnsafe(ref target, row + 16);
            d.StoreUnsafe(ref target, row + 24);
        }
    }

    private static void Products(ReadOnlySpan<double> query, ReadOnlySpan<double> cells, Span<double> raw)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells[..(raw.Length * query.Length)]);
        ref var target = ref MemoryMarshal.GetReference(raw);
        nuint at = 0;
        for (nuint row = 0; row < (nuint)raw.Length; row += PackedRows.Width)
        {
            Vector512<double> a = default, b = default, c = default, d = default;
            foreach (var value in query)
            {
                var wide = Vector512.Create(value);
                a = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref cell, at), wide, a);
                b = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref cell, at + 8), wide, b);
                c = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref cell, at + 16), wide, c);
                d = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref cell, at + 24), wide, d);
                at += PackedRows.Width;
            }

            a.StoreUnsafe(ref target, row);
            b.StoreUnsafe(ref target, row + 8);
            c.StoreUnsafe(ref target, row + 16);
            d.StoreUnsafe(ref target, row + 24);
        }
    }
}
