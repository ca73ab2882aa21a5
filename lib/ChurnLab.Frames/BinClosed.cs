namespace ChurnLab.Frames;

/// <summary>Which end of a band belongs to it.</summary>
public enum BinClosed
{
    /// <summary>The lower end, [a; b): an age of 35 is in the band from 35 on. pandas <c>cut(right=False)</c>.</summary>
    Left,

    /// <summary>The upper end, (a; b]. The default of pandas <c>cut</c> and <c>qcut</c>, and of R.</summary>
    Right,
}
