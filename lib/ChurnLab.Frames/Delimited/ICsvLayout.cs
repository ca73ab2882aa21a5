namespace ChurnLab.Frames.Delimited;

/// <summary>Which columns of a file are read, as what, and what is made of them.</summary>
internal interface ICsvLayout
{
    /// <summary>Says how the columns of a file are read.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="separator">Character between fields.</param>
    /// <returns>By place in the file; null for a column that is not read.</returns>
    /// <exception cref="FrameException">The names are not what was expected.</exception>
    CsvColumn?[] NewColumns(string[] names, char separator);

    /// <summary>Makes the frame.</summary>
    /// <param name="columns">The columns, complete.</param>
    /// <param name="rowCount">Number of rows of the file.</param>
    /// <param name="locator">Says where in the file a row is.</param>
    /// <exception cref="FrameException">The values are not what was expected.</exception>
    Frame Build(CsvColumn?[] columns, int rowCount, CsvLocator locator);
}
