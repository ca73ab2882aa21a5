using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChurnLab.Learning.Networks;

/// <summary>Products of small matrices by tiles of eight rows whose sums stay in registers.</summary>
/// <remarks>
/// Every element is a chain of fused multiplications and additions in the order of the terms, whatever its place: a row
/// gives the same bits alone as among others.
/// </remarks>
internal static unsafe class DenseKernel
{
    /// <summary>Rows of a tile.</summary>
    public const int Tall = 8;

    /// <summary>Columns are padded to a multiple of this, the single precision numbers of a vector.</summary>
    public const int Line = 16;

    /// <summary>A number of columns rounded up to whole lines.</summary>
    public static int Padded(int columns) => (columns + Line - 1) / Line * Line;

    /// <summary>A number of rows rounded up to whole tiles.</summary>
    public static int PaddedRows(int rows) => (rows + Tall - 1) / Tall * Tall;

    /// <summary>Fills C.</summary>
    public static void Run<T>(in DenseProduct<T> product)
        where T : unmanaged
    {
        var wide = 2 * Vector512<T>.Count;
        for (var j = 0; j < product.Columns; j += wide)
        {
            for (var i = 0; i < product.Rows; i += Tall)
            {
                if (j + wide <= product.Columns)
                    Wide(product, i, j);
                else
                    Narrow(product, i, j);
            }
        }
    }

    // Sixteen sums of vectors; no call stands between them and the stores, or they would be kept in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Wide<T>(in DenseProduct<T> of, int i, int j)
        where T : unmanaged
    {
        var lanes = Vector512<T>.Count;
        T* p = of.P + ((nint)i * of.PRow), q = of.Q + j, s = of.Start + ((nint)i * of.StartRow) + j, c = of.C + ((nint)i * of.CRow) + j;
        nint r = of.PRow, step = of.PStep, line = of.QStep, sr = of.StartRow, cr = of.CRow;
        Vector512<T> a0 = Vector512.Load(s), b0 = Vector512.Load(s + lanes);
        Vector512<T> a1 = Vector512.Load(s += sr), b1 = Vector512.Load(s + lanes);
        Vector512<T> a2 = Vector512.Load(s += sr), b2 = Vector512.Load(s + lanes);
        Vector512<T> a3 = Vector512.Load(s += sr), b3 = Vector512.Load(s + lanes);
        Vector512<T> a4 = Vector512.Load(s += sr), b4 = Vector512.Load(s + lanes);
        Vector512<T> a5 = Vector512.Load(s += sr), b5 = Vector512.Load(s + lanes);
        Vector512<T> a6 = Vector512.Load(s += sr), b6 = Vector512.Load(s + lanes);
        Vector512<T> a7 = Vector512.Load(s += sr), b7 = Vector512.Load(s + lanes);
        nint r2 = 2 * r, r3 = 3 * r, r4 = 4 * r, r5 = 5 * r, r6 = 6 * r, r7 = 7 * r;
        for (var t = of.Terms; t > 0; t--, p += step, q += line)
        {
            Vector512<T> x = Vector512.Load(q), y = Vector512.Load(q + lanes);
            Add(p[0], x, y, ref a0, ref b0);
            Add(p[r], x, y, ref a1, ref b1);
            Add(p[r2], x, y, ref a2, ref b2);
            Add(p[r3], x, y, ref a3, ref b3);
            Add(p[r4], x, y, ref a4, ref b4);
            Add(p[r5], x, y, ref a5, ref b5);
            Add(p[r6], x, y, ref a6, ref b6);
            Add(p[r7], x, y, ref a7, ref b7);
        }

        Store(c, cr, (a0, a1, a2, a3));
        Store(c + lanes, cr, (b0, b1, b2, b3));
        Store(c + (4 * cr), cr, (a4, a5, a6, a7));
        Store(c + (4 * cr) + lanes, cr, (b4, b5, b6, b7));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Narrow<T>(in DenseProduct<T> of, int i, int j)
        where T : unmanaged
    {
        T* p = of.P + ((nint)i * of.PRow), q = of.Q + j, s = of.Start + ((nint)i * of.StartRow) + j, c = of.C + ((nint)i * of.CRow) + j;
        nint r = of.PRow, step = of.PStep, line = of.QStep, sr = of.StartRow, cr = of.CRow;
        Vector512<T> a0 = Vector512.Load(s), a1 = Vector512.Load(s + sr), a2 = Vector512.Load(s + (2 * sr)), a3 = Vector512.Load(s + (3 * sr));
        s += 4 * sr;
        Vector512<T> a4 = Vector512.Load(s), a5 = Vector512.Load(s + sr), a6 = Vector512.Load(s + (2 * sr)), a7 = Vector512.Load(s + (3 * sr));
        nint r2 = 2 * r, r3 = 3 * r, r4 = 4 * r, r5 = 5 * r, r6 = 6 * r, r7 = 7 * r;
        for (var t = of.Terms; t > 0; t--, p += step, q += line)
        {
            var x = Vector512.Load(q);
            a0 = Fused(p[0], x, a0);
            a1 = Fused(p[r], x, a1);
            a2 = Fused(p[r2], x, a2);
            a3 = Fused(p[r3], x, a3);
            a4 = Fused(p[r4], x, a4);
            a5 = Fused(p[r5], x, a5);
            a6 = Fused(p[r6], x, a6);
            a7 = Fused(p[r7], x, a7);
        }

        Store(c, cr, (a0, a1, a2, a3));
        Store(c + (4 * cr), cr, (a4, a5, a6, a7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T>(T factor, Vector512<T> x, Vector512<T> y, ref Vector512<T> a, ref Vector512<T> b)
        where T : unmanaged
    {
        a = Fused(factor, x, a);
        b = Fused(factor, y, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Fused<T>(T factor, Vector512<T> x, Vector512<T> sum)
        where T : unmanaged
    {
        var by = Vector512.Create(factor);
        return typeof(T) == typeof(float)
            ? Vector512.FusedMultiplyAdd(by.AsSingle(), x.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector512.FusedMultiplyAdd(by.AsDouble(), x.AsDouble(), sum.AsDouble()).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(T* c, nint row, (Vector512<T> One, Vector512<T> Two, Vector512<T> Three, Vector512<T> Four) sums)
        where T : unmanaged
    {
        sums.One.Store(c);
        sums.Two.Store(c + row);
        sums.Three.Store(c + (2 * row));
        sums.Four.Store(c + (3 * row));
    }
}
